import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: false },
  serverExternalPackages: ["@node-rs/argon2", "pino"],
};

export default config;
