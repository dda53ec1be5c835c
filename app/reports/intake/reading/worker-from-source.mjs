// In development and tests the worker is TypeScript: a thread has to register tsx by itself.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
