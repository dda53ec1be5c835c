import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

// `npm run test:weakened`: takes one defence at a time out of a copy of the built server, lets the attacks loose on it
// and says which tests then fail. A defence without which all attacks still fail is not tested: exit code 1.

/** `attacks` is the file of tests/security that must fail, in a test with a name like `fails`. */
type Weakening = { without: string; attacks: string; find: RegExp; put: string; fails: RegExp }

const weakenings: Weakening[] = [
  {
    without: 'the check of Origin',
    attacks: 'forms',
    find: /if \(origin\d* !== void 0 && origin\d* === own\d*\)/,
    put: 'if (true)',
    fails: /CSRF/,
  },
  {
    without: 'the check of addresses to go to',
    attacks: 'forms',
    find: /if \(target === null \|\| !oneSlash\.test\(target\)[^\n]*\n/,
    put: 'if (target !== null) return target;\n',
    fails: /open redirect/,
  },
  {
    without: 'the check of web addresses',
    attacks: 'forms',
    find: /\["http:", "https:"\]\.includes\(new URL\(text\d*\)\.protocol\)/,
    put: 'true',
    fails: /stored link/,
  },
  {
    without: 'ending the session of before signing in',
    attacks: 'sessions',
    find: /if \(session\d* !== null\) endSession\(context, session\d*\.secretHash\);(?=\s*const headers\d* = new Headers\(\{ "Set-Cookie")/,
    put: '',
    fails: /fixation|second step/,
  },
  {
    without: 'attachment for downloads',
    attacks: 'requests',
    find: /`attachment; filename\*=UTF-8''/,
    put: "`inline; filename*=UTF-8''",
    fails: /name of a file/,
  },
  {
    without: 'the border of the municipality',
    attacks: 'sessions',
    find: /if \(place\d*\.municipalityCode !== void 0 && !held\.municipalityCodes\.includes\(place\d*\.municipalityCode\)\)\s*return false;/,
    put: '',
    fails: /IDOR/,
  },
  {
    without: 'the escape of formulas in CSV',
    attacks: 'stored-markup',
    find: /formula\d*\.test\(value\d*\)/,
    put: 'false',
    fails: /formula/,
  },
]

const folder = '.cache/weakened'
let untested = 0
for (const { without, attacks, find, put, fails } of weakenings) {
  rmSync(folder, { recursive: true, force: true })
  cpSync('build', folder, { recursive: true })
  const path = `${folder}/server/index.js`
  const code = readFileSync(path, 'utf8')
  const weak = code.replace(find, put)
  if (weak === code) {
    console.log(`${without}: NOT FOUND in the build`)
    untested += 1
    continue
  }
  writeFileSync(path, weak)
  const { stdout, stderr } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', 'browser', `tests/security/${attacks}.test.ts`],
    {
      env: { ...process.env, BUILT: '1', BUILD_FOLDER: folder, NO_COLOR: '1' },
      encoding: 'utf8',
    },
  )
  const failed = [...(stdout + stderr).matchAll(/^\s*FAIL\s+(.+)$/gm)].map((line) => line[1] ?? '')
  const right = failed.some((name) => fails.test(name))
  if (!right) untested += 1
  console.log(`without ${without}: ${right ? 'seen' : 'NOT SEEN'}, ${failed.length} tests fail`)
  for (const name of new Set(failed)) console.log(`    ${name}`)
}
rmSync(folder, { recursive: true, force: true })
process.exitCode = untested === 0 ? 0 : 1
