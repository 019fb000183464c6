import type { BaseValue } from "./model.ts";

/** `quantity: base unit | code factor | …`: a value times its factor is in the base unit. Source: UN/CEFACT Recommendation 20. */
const table = `
Mass: KGM | KGM 1 | GRM 1e-3 | MGM 1e-6 | MC 1e-9 | TNE 1e3 | DTN 1e2 | DG 1e-4 | CGM 1e-5 | HGM 0.1 | LBR 0.45359237 | ONZ 0.028349523125 | STI 6.35029318 | GRN 6.479891e-5 | APZ 0.0311034768 | LTN 1016.0469088 | STN 907.18474 | CWA 45.359237 | CWI 50.80234544 | 2U 1e3
Length: MTR | MTR 1 | MMT 1e-3 | CMT 1e-2 | DMT 0.1 | KMT 1e3 | HMT 1e2 | 4H 1e-6 | C45 1e-9 | C52 1e-12 | A45 10 | INH 0.0254 | FOT 0.3048 | YRD 0.9144 | SMI 1609.344 | NMI 1852 | AK 1.8288 | M7 2.54e-8
Area: MTK | MTK 1 | CMK 1e-4 | MMK 1e-6 | DMK 1e-2 | KMK 1e6 | HAR 1e4 | ARE 1e2 | INK 6.4516e-4 | FTK 0.09290304 | YDK 0.83612736 | ACR 4046.8564224 | MIK 2589988.110336
Volume: MTQ | MTQ 1 | LTR 1e-3 | MLT 1e-6 | CLT 1e-5 | DLT 1e-4 | HLT 0.1 | K6 1 | 4G 1e-9 | CMQ 1e-6 | DMQ 1e-3 | MMQ 1e-9 | INQ 1.6387064e-5 | FTQ 0.028316846592 | YDQ 0.764554857984 | GLL 0.003785411784 | GLI 0.00454609 | OZA 2.95735295625e-5 | OZI 2.84130625e-5 | PT 4.73176473e-4 | PTI 5.6826125e-4 | QT 9.46352946e-4 | QTI 1.1365225e-3 | BLL 0.158987294928
Time: SEC | SEC 1 | MIN 60 | HUR 3600 | DAY 86400 | WEE 604800 | C26 1e-3 | B98 1e-6 | C47 1e-9 | ANN 31557600 | MON 2629800
Speed: MTS | MTS 1 | KMH 0.2777777777777778 | HM 0.44704 | KNT 0.5144444444444445 | FS 0.3048 | C16 1e-3 | 2M 1e-2 | 2X 0.016666666666666666 | M62 1e3
Acceleration: MSK | MSK 1 | A76 1e-2 | M38 1e3 | A73 0.3048 | K40 9.80665
Pressure: PAL | PAL 1 | A97 1e2 | KPA 1e3 | MPA 1e6 | A89 1e9 | BAR 1e5 | MBR 1e2 | ATM 101325 | ATT 98066.5 | HN 133.322387415 | PS 6894.757293168361 | UA 133.32236842105263 | 74 1e-3 | B96 1e-6 | F79 3386.388640341
Energy: JOU | JOU 1 | KJO 1e3 | 3B 1e6 | GV 1e9 | C15 1e-3 | WHR 3600 | KWH 3.6e6 | MWH 3.6e9 | GWH 3.6e12 | D70 4.1868 | E14 4186.8 | BTU 1055.05585262 | A53 1.602176634e-19
Power: WTT | WTT 1 | KWT 1e3 | MAW 1e6 | C31 1e-3 | D80 1e-6 | A90 1e9 | BHP 745.69987158227022 | HJ 735.49875
Force: NEW | NEW 1 | B47 1e3 | B73 1e6 | C20 1e-3 | B92 1e-6 | B37 9.80665 | DU 1e-5 | C78 4.4482216152605
Frequency: HTZ | HTZ 1 | KHZ 1e3 | MHZ 1e6 | A86 1e9 | RPM 0.016666666666666666 | C94 0.016666666666666666 | RPS 1
ElectricCurrent: AMP | AMP 1 | 4K 1e-3 | B84 1e-6 | B22 1e3 | C39 1e-9 | C70 1e-12
Voltage: VLT | VLT 1 | 2Z 1e-3 | D82 1e-6 | KVT 1e3 | B78 1e6
Resistance: OHM | OHM 1 | B49 1e3 | B75 1e6 | E45 1e-3
ElectricCharge: COU | COU 1 | AMH 3600 | E09 3.6 | TAH 3.6e6
Illuminance: LUX | LUX 1 | KLX 1e3 | P25 10.763910416709722
LuminousFlux: LUM | LUM 1
LuminousIntensity: CDL | CDL 1 | P33 1e3 | P34 1e-3
Density: KMQ | KMQ 1 | 23 1e3 | GL 1 | M1 1e-3 | GJ 1e3 | A93 1e-3 | GP 1e-6 | B34 1e3 | D41 1e3 | H29 1e-6 | GQ 1e-9
Dimensionless: P1 | P1 1 | 59 1e-4 | 61 1e-7
Count: C62 | C62 1 | EA 1 | H87 1
AmountOfSubstance: C34 | C34 1 | C18 1e-3 | FH 1e-6 | B45 1e3
MolarConcentration: C36 | C36 1 | C38 1e3 | B46 1e3 | C35 1e3
Angle: C81 | C81 1 | DD 0.017453292519943295 | D61 2.908882086657216e-4 | D62 4.84813681109536e-6 | C25 1e-3 | A91 0.015707963267948967
MemoryCapacity: AD | AD 1 | 2P 1e3 | 4L 1e6 | E34 1e9 | A99 0.125
DoseEquivalent: D13 | D13 1 | C28 1e-3
DoseEquivalentRate: P65 | P65 1 | P66 1e-3 | P67 1e-6 | P68 1e-9 | P70 2.777777777777778e-4 | P71 2.777777777777778e-7 | P72 2.777777777777778e-10 | P73 2.777777777777778e-13
Activity: BQL | BQL 1 | CUR 3.7e10 | 2Q 1e3 | GBQ 1e9 | 4N 1e6 | H08 1e-6
MassFlowRate: KGS | KGS 1 | F27 2.777777777777778e-7 | E93 2.777777777777778e-4
VolumeFlowRate: MQS | MQS 1 | MQH 2.777777777777778e-4 | L2 1.6666666666666667e-5 | E32 2.777777777777778e-7 | G51 1e-3
`;

/** What the factor of a unit does not say: degrees begin at another zero. */
const offsets: Readonly<Record<string, (value: number) => number>> = {
  KEL: (value) => value,
  CEL: (value) => value + 273.15,
  FAH: (value) => ((value - 32) * 5) / 9 + 273.15,
  A48: (value) => (value * 5) / 9,
};

const units = new Map<string, { quantity: string; unit: string; factor: number }>();
for (const line of table.trim().split("\n")) {
  const [head = "", ...entries] = line.split(" | ");
  const [quantity = "", unit = ""] = head.split(": ");
  for (const entry of entries) {
    const [code = "", factor = ""] = entry.trim().split(" ");
    units.set(code, { quantity, unit, factor: Number(factor) });
  }
}

/**
 * A value with its UN/CEFACT Rec 20 unit in the base unit of its quantity, so that values in different units compare; null for a unit that is not known.
 *
 * @example toBaseUnit(26, "CEL") // { quantity: "Temperature", value: 299.15, unit: "KEL" }
 */
export function toBaseUnit(value: number, uom: string): BaseValue | null {
  const degrees = Object.hasOwn(offsets, uom) ? offsets[uom] : undefined;
  if (degrees !== undefined) return { quantity: "Temperature", value: rounded(degrees(value)), unit: "KEL" };
  const found = units.get(uom);
  if (found === undefined) return null;
  return { quantity: found.quantity, value: rounded(value * found.factor), unit: found.unit };
}

/** Twelve places: what is beyond them is the rounding of the conversion, not of the sensor. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
