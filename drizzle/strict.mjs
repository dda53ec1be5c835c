// drizzle-kit has no word for STRICT tables: adds it to each CREATE TABLE of the generated migrations.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('.', import.meta.url)
for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
  const url = new URL(name, folder)
  const sql = readFileSync(url, 'utf8')
  const strict = sql.replace(/(CREATE TABLE [\s\S]*?\n\));/g, '$1 STRICT;')
  if (strict !== sql) writeFileSync(url, strict)
}
