import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * `npm run sbom`: the bill of materials of the product (CycloneDX), from the lock file, in `build/sbom.cdx.json`. npm
 * calls the product by the folder in which it happens to stand: here it gets its own name.
 */
const made = execFileSync(
  'npm',
  [
    ...['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
    ...['--omit', 'dev', '--package-lock-only'],
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 },
)
const bill = JSON.parse(made) as { metadata: { component: { name: string } } }
const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }
bill.metadata.component.name = name
writeFileSync('build/sbom.cdx.json', JSON.stringify(bill, null, 2))
