/** Makes and checks a backup outside the thread of the server; bundled to `build/backup-worker.js`. */
export { makeBackup as default } from './make-backup.server.ts'
