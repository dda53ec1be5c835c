import { goodPassword } from '#tests/support/account.ts'
import type { Visit } from '../visit.ts'

/** Signing in past the first step, links about an account, and one's own account: of oneself everyone sees all. */
export const accountRoutes: Record<string, Visit> = {
  'aanmelden_.tweede-stap': {
    path: () => '/aanmelden/tweede-stap',
    needs: 'anyone',
    // Nobody of the walkers still owes a second factor: they go back to the first step.
    answers: 302,
    posts: { any: { needs: 'anyone', sends: () => ({ code: '123456' }) } },
  },
  'aanmelden_.tweede-stap-instellen': {
    path: () => '/aanmelden/tweede-stap-instellen',
    needs: 'signedIn',
    shows: true,
    posts: {
      code: {
        needs: 'signedIn',
        sends: () => ({ sealedOffer: 'verzonnen', code: '123456' }),
        answers: 400,
      },
      passkey: {
        needs: 'signedIn',
        sends: () => ({ doing: 'passkey-add', sealed: 'verzonnen', answer: '{}', name: 'Sleutel' }),
        answers: 400,
      },
    },
  },
  'aanmelden_.wachtwoord-vergeten': {
    path: () => '/aanmelden/wachtwoord-vergeten',
    needs: 'anyone',
    posts: { any: { needs: 'anyone', sends: () => ({ email: 'wowner@demo.example' }) } },
  },
  'uitnodiging.$token': {
    path: (at) => `/uitnodiging/${at.accountLinks.invitation}`,
    needs: 'anyone',
    shows: true,
    posts: { any: { needs: 'anyone', sends: () => ({ password: goodPassword }) } },
  },
  'wachtwoord.$token': {
    path: (at) => `/wachtwoord/${at.accountLinks.newPassword}`,
    needs: 'anyone',
    shows: true,
    posts: { any: { needs: 'anyone', sends: () => ({ password: goodPassword }) } },
  },
  'adres.$token': {
    path: (at) => `/adres/${at.accountLinks.oldAddress}`,
    needs: 'anyone',
    shows: true,
    posts: { any: { needs: 'anyone', refused: null, sends: () => ({}) } },
  },
  'eerste-beheerder.$token': {
    path: (at) => `/eerste-beheerder/${at.accountLinks.firstAdmin}`,
    needs: 'anyone',
    // There is an admin already: an address from before is worth nothing.
    answers: 404,
    posts: {
      any: {
        needs: 'anyone',
        sends: () => ({ name: 'Kaper', email: 'kaper@elders.example', password: goodPassword }),
        answers: 404,
      },
    },
  },

  'aanmelden_.organisatie._index': {
    path: () => '/aanmelden/organisatie',
    needs: 'anyone',
    posts: {
      // No organisation of the demo has a sign-in of its own.
      any: {
        needs: 'anyone',
        to: () => '/aanmelden/organisatie?index',
        sends: () => ({ email: 'iemand@wassenaar.example' }),
        answers: 400,
      },
    },
  },
  'aanmelden_.organisatie.terug': {
    path: () => '/aanmelden/organisatie/terug?code=verzonnen&state=verzonnen',
    needs: 'anyone',
    answers: 400,
    page: false,
  },

  account: { path: () => '/account', needs: 'signedIn', shows: true, page: false },
  'account._index': {
    path: () => '/account',
    needs: 'signedIn',
    shows: true,
    posts: {
      'sessie-beeindigen': own({ doe: 'sessie-beeindigen', id: 'van niemand' }),
      'andere-beeindigen': own({ doe: 'andere-beeindigen' }),
      'app-verwijderen': own({ doe: 'app-verwijderen' }),
      // Nobody of the walkers has this passkey.
      'passkey-verwijderen': { ...own({ doe: 'passkey-verwijderen', id: 1 }), answers: 404 },
    },
  },
  'account.wachtwoord': {
    path: () => '/account/wachtwoord',
    needs: 'signedIn',
    // The password that was given as the present one is the old one then.
    posts: { any: { needs: 'signedIn', again: 400, sends: () => ({ password: goodPassword }) } },
  },
  'account.adres': {
    path: () => '/account/adres',
    needs: 'signedIn',
    posts: { any: { needs: 'signedIn', sends: () => ({ email: 'ander.adres@demo.example' }) } },
  },
  'account.herstelcodes': {
    path: () => '/account/herstelcodes',
    needs: 'signedIn',
    posts: { any: { needs: 'signedIn', sends: () => ({}), answers: 200 } },
  },
  'account.gegevens[.]json': {
    path: () => '/account/gegevens.json',
    needs: 'signedIn',
    shows: true,
    page: false,
  },
}

function own(body: Record<string, string | number>) {
  return {
    needs: 'signedIn',
    refused: null,
    to: () => '/account?index',
    sends: () => body,
  } as const
}
