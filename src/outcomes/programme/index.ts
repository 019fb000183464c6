export { loadProgramme } from "./commands/load-programme.ts";
export { updateTask } from "./commands/update-task.ts";
export type { PeriodKind, Standing, Status, TaskUpdate } from "./model.ts";
export { standings, statuses, taskUpdate } from "./model.ts";
export type { NamedAgency } from "./owners.ts";
export { canUpdateTask } from "./policy.ts";
export type { Heading, Owner, Programme, Task } from "./queries.ts";
export { getTask, listTasks, taskHistory } from "./queries.ts";
export { programmeRoutes } from "./routes.ts";
