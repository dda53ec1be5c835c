/** Writes workbooks outside the thread of the server; bundled to `build/workbook-worker.js`. */
export { writeWorkbook as default } from './write-workbook.ts'
