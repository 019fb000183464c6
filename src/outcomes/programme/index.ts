export { loadProgramme } from "./commands/load-programme.ts";
export { updateTask } from "./commands/update-task.ts";
export type { PeriodKind, Standing, Status, TaskUpdate } from "./model.ts";
export { standings, statuses, taskUpdate } from "./model.ts";
export { canUpdateTask } from "./policy.ts";
export type { Heading, NamedAgency, Owner, Programme, Task } from "./queries.ts";
export { getTask, listTasks, taskHistory } from "./queries.ts";
export type { HeadingAnswer, TaskAnswer } from "./routes.ts";
export { programmeRoutes } from "./routes.ts";
