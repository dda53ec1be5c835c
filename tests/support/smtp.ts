import { onTestFinished } from 'vitest'
import { type SmtpOptions, startSmtp, type TestSmtp } from './smtp-server.ts'

export type { TestSmtp } from './smtp-server.ts'

/** A real SMTP server on loopback for one test. */
export async function smtpServer(options: SmtpOptions = {}): Promise<TestSmtp> {
  const server = await startSmtp(options)
  onTestFinished(() => server.stop())
  return server
}
