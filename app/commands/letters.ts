import { writeLetters } from './write-letters.ts'

// `npm run letters`

process.exitCode = await writeLetters(process.argv.slice(2), process.env, console)
