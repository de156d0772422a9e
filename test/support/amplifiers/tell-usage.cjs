'use strict';
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

/** Where Linux tells of this program alone; `maxRSS` also counts what its parent had when it started it. */
const STATUS = '/proc/self/status';

/** Loaded before a program: when it ends, its processor seconds and its most megabytes stand in the file JIHE_USAGE. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(STATUS, 'utf8')) : null;
  const kilobytes = own ? Number(own[1]) : maxRSS;
  writeFileSync(process.env.JIHE_USAGE, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, kilobytes / 1024]));
});
