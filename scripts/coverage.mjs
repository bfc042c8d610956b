// Holds the coverage of the last test run to what each room of src/ has to reach: 90 % of the lines of community and
// sources, 80 % of the others. Reads coverage/lcov.info, in which every source file that a test loaded has its lines;
// a file that no test loads counts with all its lines as not covered.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const demanded = { community: 90, sources: 90 };
const demandedElsewhere = 80;
/** What holds no statement of its own to cover, or is covered by test/dist, or runs in Node only (test/node/cli). */
const isLeftOut = (file) => /\/generated\/|\/schema\/|\/land\/|\.styles\.ts$|^src\/(index|loader|version)\.ts$|^src\/(define|cli)\//.test(file);

/** How often each line of each file ran, from the text of an lcov report: file → line → hits. */
function hitsByFile(report) {
  const files = new Map();
  let hits;
  for (const line of report.split('\n')) {
    if (line.startsWith('SF:')) {
      const name = line.slice(3).trim().replaceAll('\\', '/');
      const file = name.slice(Math.max(0, name.lastIndexOf('src/')));
      if (!files.has(file)) files.set(file, new Map());
      hits = files.get(file);
    } else if (line.startsWith('DA:')) {
      const [number, count] = line.slice(3).split(',').map(Number);
      hits.set(number, (hits.get(number) ?? 0) + count);
    }
  }
  return files;
}

const blank = (text) => text.replace(/[^\n]/g, '');

/** The numbers of the lines that hold code. The browser counts all lines, and would praise comments and types as tested. */
export function codeLines(source) {
  const code = source
    .replace(/\/\*[^]*?\*\//g, blank)
    .replace(/^(export )?(declare )?(interface|global) [^]*?^\}/gm, blank)
    .replace(/^declare global \{[^]*?^\}/gm, blank)
    .replace(/^(export )?type [^]*?;$(?!\n +)/gm, blank)
    .replace(/^(import|export \{|export \*)[^;]*;/gm, blank);
  return code.split('\n').flatMap((line, index) => (/^\s*(\/\/.*|declare .*|[\])}>]+[;,]*)?$/.test(line) ? [] : [index + 1]));
}

/** The rooms of src/ with how much of each is covered, in per cent of the lines that hold code. */
export function coverageByRoom(report) {
  const hits = hitsByFile(report);
  const files = readdirSync(`${root}src`, { recursive: true }).map((name) => `src/${name.replaceAll('\\', '/')}`).filter((name) => name.endsWith('.ts') && !isLeftOut(name));
  const rooms = new Map();
  for (const file of files) {
    const lines = codeLines(readFileSync(root + file, 'utf8'));
    const covered = lines.filter((number) => hits.has(file) && hits.get(file).get(number) !== 0).length;
    const [, name] = file.split('/');
    const room = rooms.get(name) ?? { all: 0, covered: 0, files: [] };
    room.all += lines.length;
    room.covered += covered;
    room.files.push({ file, all: lines.length, covered });
    rooms.set(name, room);
  }
  return [...rooms].map(([name, room]) => ({ name, ...room, percent: room.all ? (100 * room.covered) / room.all : 100, least: demanded[name] ?? demandedElsewhere }));
}

/** Prints the rooms, and the files that pull one below its share; the number of rooms that fall short. */
export function checkCoverage() {
  const rooms = coverageByRoom(readFileSync(`${root}coverage/lcov.info`, 'utf8'));
  for (const { name, percent, least, files } of rooms) {
    const isShort = percent < least;
    console.log(`${isShort ? 'TOO LITTLE' : 'covered   '}  ${percent.toFixed(1).padStart(5)} % of src/${name} (at least ${least} %)`);
    const worst = files.filter(({ all, covered }) => all - covered > 0).sort((one, other) => other.all - other.covered - (one.all - one.covered));
    if (isShort) for (const { file, all, covered } of worst.slice(0, 8)) console.log(`              ${all - covered} of ${all} lines are not covered in ${file}`);
  }
  return rooms.filter(({ percent, least }) => percent < least).length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = checkCoverage() ? 1 : 0;
