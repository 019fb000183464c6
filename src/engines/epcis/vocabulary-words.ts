/**
 * The words of CBV 2.0 (sections 7.1 to 7.5) and of the GS1 web vocabulary that EPCIS 2.0 events use, each list with its writings: the URN of CBV 1.x and the
 * name in the web vocabulary before the word.
 */
export const wordLists = {
  bizStep: {
    urn: "urn:epcglobal:cbv:bizstep:",
    uri: "https://ref.gs1.org/cbv/BizStep-",
    curie: "cbv:BizStep-",
    words:
      "accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting installing killing loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping",
  },
  disposition: {
    urn: "urn:epcglobal:cbv:disp:",
    uri: "https://ref.gs1.org/cbv/Disp-",
    curie: "cbv:Disp-",
    words:
      "active available completeness_inferred completeness_verified conformant container_closed container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown",
  },
  bizTransaction: {
    urn: "urn:epcglobal:cbv:btt:",
    uri: "https://ref.gs1.org/cbv/BTT-",
    curie: "cbv:BTT-",
    words: "bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt",
  },
  sourceDestination: {
    urn: "urn:epcglobal:cbv:sdt:",
    uri: "https://ref.gs1.org/cbv/SDT-",
    curie: "cbv:SDT-",
    words: "location owning_party possessing_party",
  },
  errorReason: {
    urn: "urn:epcglobal:cbv:er:",
    uri: "https://ref.gs1.org/cbv/ER-",
    curie: "cbv:ER-",
    words: "did_not_occur incorrect_data",
  },
  component: {
    urn: "urn:epcglobal:cbv:comp:",
    uri: "https://ref.gs1.org/cbv/Comp-",
    curie: "cbv:Comp-",
    words:
      "altitude axial_distance azimuth easting elevation_angle geocoordinate height latitude longitude northing polar_angle spherical_radius x y z",
  },
  sensorMeasurement: {
    urn: "https://ref.gs1.org/voc/",
    uri: "https://gs1.org/voc/",
    curie: "gs1:",
    words:
      "AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Activity Altitude AmountOfSubstance AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area Capacitance Conductance Conductivity Count Density Dimensionless DoseEquivalent DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent ElectricCurrentDensity ElectricFieldStrength Energy Exposure Force Frequency Illuminance Inductance Irradiance KinematicViscosity Length LinearMomentum Luminance LuminousFlux LuminousIntensity MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power Pressure RadiantFlux RadiantIntensity RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume Speed SurfaceDensity SurfaceTension Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction VolumetricFlux Wavenumber",
  },
  sensorAlert: {
    urn: "https://ref.gs1.org/voc/",
    uri: "https://gs1.org/voc/",
    curie: "gs1:",
    words: "ALARM_CONDITION ERROR_CONDITION",
  },
} as const;
