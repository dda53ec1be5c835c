import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession, sessionCookie } from '#app/accounts/session.server.ts'

export function loader() {
  return redirect('/')
}

export async function action({ context }: ActionFunctionArgs) {
  if (context.session !== null) endSession(context, context.session.secretHash)
  const cookie = sessionCookie(context.overTls)
  return redirect('/', { headers: { 'Set-Cookie': await cookie.serialize('', { maxAge: 0 }) } })
}
