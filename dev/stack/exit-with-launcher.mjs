// Loaded into programs that don't watch their IPC channel: it closes when the launcher ends, however it ends.
process.on("disconnect", () => process.exit(1));
