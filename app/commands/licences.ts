import { readFileSync } from 'node:fs'

/** `npm run licences`: the licences of what is installed for the product, from the lock file, with how many of each. */
type Package = { version?: string; license?: string; dev?: boolean; optional?: boolean }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>
}
const byLicence = new Map<string, string[]>()
for (const [path, { version, license = 'niet genoemd', dev }] of Object.entries(packages)) {
  if (path === '' || dev) continue
  const name = `${path.replace(/^.*node_modules\//, '')} ${version}`
  byLicence.set(license, [...(byLicence.get(license) ?? []), name])
}
for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length))
  console.log(`${licence} (${names.length})\n  ${names.sort().join('\n  ')}`)
