// The real package throws outside a React Server build, which a test isn't.
export {};
