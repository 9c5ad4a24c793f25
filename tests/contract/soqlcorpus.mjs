// SPDX-License-Identifier: GPL-3.0-or-later
// Says of every statement whether it is SOQL, by the parser of jetstreamapp: a JSON text a line comes in, "yes" or "no" a
// line goes out, in the same order.
import readline from 'node:readline';
import { isQueryValid } from '@jetstreamapp/soql-parser-js';

for await (const line of readline.createInterface({ input: process.stdin })) {
  console.log(isQueryValid(JSON.parse(line)) ? 'yes' : 'no');
}
