#!/usr/bin/env node
import { run } from './program.ts';

const { env, stdout, stderr, argv } = process;
process.exitCode = await run(argv.slice(2), { env, stdin: () => process.stdin, stdout, stderr, now: Date.now });
