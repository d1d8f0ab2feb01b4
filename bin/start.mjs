/**
 * `npm start` on any machine: installs what the lock file names and is missing, builds if the build is older than
 * its source, then runs the command line on a scenario that comes with it, or on the file that is named:
 * `npm start -- mine.yaml --seed 1`. Further arguments are passed on.
 *
 * Plain JavaScript with Node core only, because it runs before anything is installed. What it does itself is told on
 * stderr, so that stdout holds the report alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join('dist', 'bin', 'sailau-lab.js');
const SCENARIO = join('scenarios', 'student-station.yaml');

/** Where the user stands: npm goes to the folder of the package and says from where it came. */
const HERE = process.env.INIT_CWD ?? process.cwd();

/** Options of `run` that take the next word for their value, if it is not an option itself. */
const VALUED = ['--seed', '--repeats', '--trace', '--until', '--json', '--text', '--workers'];

/** What the build is made from. Folders count too: their time changes when a file in them is deleted. */
const BUILD_INPUTS = ['src', 'bin', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(ROOT, lockFile), 'utf8')).packages;
}

/** The first package of the lock file that is not installed as it says, or `undefined`. */
function missingPackage() {
  const installedLock = 'node_modules/.package-lock.json';
  if (!existsSync(join(ROOT, installedLock))) return 'node_modules';
  let installed;
  try {
    installed = packagesOf(installedLock);
  } catch {
    return installedLock; // Cut off in the middle of an installation.
  }
  for (const [path, wanted] of Object.entries(packagesOf('package-lock.json'))) {
    if (path === '' || wanted.link) continue;
    const found = installed[path];
    if (found === undefined) {
      // Optional packages are mostly binaries for other platforms; npm leaves those out.
      if (wanted.optional) continue;
      return path;
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) return path;
    if (!existsSync(join(ROOT, path, 'package.json'))) return path;
  }
  return undefined;
}

function newestTime(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestTime(join(path, name))), stat.mtimeMs);
}

function buildIsOld() {
  const program = join(ROOT, PROGRAM);
  if (!existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  return BUILD_INPUTS.some((input) => newestTime(join(ROOT, input)) > built);
}

/** Whether a word stands there that is no option and no option's value. Whether it is a file, the command line says. */
function namesFile(words) {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--') return index + 1 < words.length;
    if (!word.startsWith('-') || word === '-') return true;
    const next = words[index + 1];
    // What must have a value takes any word; what may have one takes no option.
    const takes = next !== undefined && (!next.startsWith('-') || VALUED.indexOf(word) < VALUED.indexOf('--json'));
    if (VALUED.includes(word) && takes) index += 1;
  }
  return false;
}

/** Runs a child to its end. Signals reach it, and it decides what they mean: Ctrl-C keeps what is done. */
function run(command, parameters, options) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { cwd: ROOT, ...options });
    // The terminal already sends SIGINT to the whole group; here it only must not end the parent first.
    const ignore = () => undefined;
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', ignore);
    process.on('SIGTERM', forward);
    child.on('error', (error) => {
      console.error(`sailau-lab: ${command} does not start: ${error.message}`);
      resolve(3);
    });
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs npm with all its output on stderr, and ends this program if npm fails. */
async function npm(why, ...parameters) {
  console.error(`sailau-lab: ${why}: npm ${parameters.join(' ')}`);
  const stdio = ['ignore', 2, 2];
  // Under `npm start` the running npm is known. Otherwise take the one on the path, which on Windows is a script.
  const self = process.env.npm_execpath;
  const code = self?.endsWith('.js')
    ? await run(process.execPath, [self, ...parameters], { stdio })
    : await run('npm', parameters, { stdio, shell: process.platform === 'win32' });
  if (code === 0) return;
  console.error(`sailau-lab: npm ${parameters[0]} failed with exit code ${code}; nothing was run.`);
  process.exit(3);
}

const missing = missingPackage();
// The compiler is a development dependency, so it must come even where NODE_ENV is "production".
if (missing !== undefined)
  await npm(`${missing} is missing`, 'ci', '--no-audit', '--no-fund', '--include=dev', '--no-update-notifier');
// `npm ci` builds too, unless scripts are switched off.
if (buildIsOld()) await npm('the build is missing or old', 'run', 'build', '--silent');

const words = process.argv.slice(2);
// Below the folder the user stands in, the shipped scenario has the name by which she can run it again.
const shipped = namesFile(words) ? [] : [relative(HERE, join(ROOT, SCENARIO))];
const parameters = [join(ROOT, PROGRAM), 'run', ...shipped, ...words];
process.exitCode = await run(process.execPath, parameters, { stdio: 'inherit', cwd: HERE });
