import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession, sessionCookie } from '#app/accounts/session.server.ts'

export function loader() {
  return redirect('/')
}

export async function action({ context }: ActionFunctionArgs) {
  if (context.sessionSecret !== null) endSession(context, context.sessionSecret)
  const cookie = sessionCookie(context.baseUrl.startsWith('https:'))
  return redirect('/', { headers: { 'Set-Cookie': await cookie.serialize('', { maxAge: 0 }) } })
}
