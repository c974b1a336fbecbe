export const accountTriggerClass = "rounded-full hover:ring-2 hover:ring-line-strong";
