import type { Visit } from '../visit.ts'

/** Routes that need no signing in: the portal, open data, secret addresses, signing in itself. */
export const openRoutes: Record<string, Visit> = {
  _portal: { path: () => '/', needs: 'anyone', page: false },
  '_portal._index': { path: () => '/', needs: 'anyone' },
  '_portal.api': { path: () => '/api', needs: 'anyone' },
  '_portal.brieven.$letter': { path: (at) => `/brieven/${at.letters.sent}`, needs: 'anyone' },
  '_portal.brieven._index': { path: () => '/brieven', needs: 'anyone' },
  '_portal.gemeenten.$municipality': { path: () => '/gemeenten/wassenaar', needs: 'anyone' },
  '_portal.gemeenten._index': { path: () => '/gemeenten', needs: 'anyone' },
  '_portal.onderzoeken.$report.$municipality': {
    path: (at) => `/onderzoeken/${at.slug}/wassenaar`,
    needs: 'anyone',
  },
  '_portal.onderzoeken.$report.$municipality_.insluiten': {
    path: (at) => `/onderzoeken/${at.slug}/wassenaar/insluiten`,
    needs: 'anyone',
  },
  'insluiten.$report.$municipality._index': {
    path: (at) => `/insluiten/${at.slug}/wassenaar`,
    needs: 'anyone',
  },
  'insluiten.$report.$municipality.html': {
    path: (at) => `/insluiten/${at.slug}/wassenaar/html`,
    needs: 'anyone',
    page: false,
  },
  '_portal.onderzoeken.$report._index': {
    path: (at) => `/onderzoeken/${at.slug}`,
    needs: 'anyone',
  },
  '_portal.onderzoeken._index': { path: () => '/onderzoeken', needs: 'anyone' },
  '_portal.open-data': { path: () => '/open-data', needs: 'anyone' },
  '_portal.over': { path: () => '/over', needs: 'anyone' },
  '_portal.privacy': { path: () => '/privacy', needs: 'anyone' },
  '_portal.toegankelijkheid': { path: () => '/toegankelijkheid', needs: 'anyone' },
  '_portal.zoeken': { path: () => '/zoeken?zoek=kosten', needs: 'anyone' },
  'api.v1.$': {
    path: () => '/api/v1/aanbevelingen',
    needs: 'anyone',
    page: false,
    posts: { any: { needs: 'anyone', sends: () => ({}), answers: 404 } },
  },
  'api.v1.openapi[.]json': { path: () => '/api/v1/openapi.json', needs: 'anyone', page: false },
  'brieven.$letter.$rendition': {
    path: (at) => `/brieven/${at.letters.sent}/pdf`,
    needs: 'anyone',
    page: false,
  },
  'open-data.opvolgwijzer[.]zip': {
    path: () => '/open-data/opvolgwijzer.zip',
    needs: 'anyone',
    page: false,
  },
  '_portal.volgen.$': {
    path: () => '/volgen/gemeenten/wassenaar',
    needs: 'anyone',
    posts: { any: { needs: 'anyone', sends: () => ({ email: 'lezer@example.nl' }) } },
  },
  '_portal.volgen.bevestigen.$token': {
    path: (at) => `/volgen/bevestigen/${at.following}`,
    needs: 'anyone',
    posts: { any: { needs: 'anyone', refused: null, sends: () => ({}) } },
  },
  '_portal.volgen.stoppen.$token': {
    path: (at) => `/volgen/stoppen/${at.following}`,
    needs: 'anyone',
    // Stopping what was stopped already is no error.
    answers: 200,
    posts: { any: { needs: 'anyone', sends: () => ({}), answers: 200 } },
  },
  'feeds.$': { path: () => '/feeds/gemeenten/wassenaar', needs: 'anyone', page: false },
  'open-data.dcat[.]jsonld': { path: () => '/open-data/dcat.jsonld', needs: 'anyone', page: false },
  'beeld.delen.$': {
    path: () => '/beeld/delen/gemeenten/wassenaar/deel.png',
    needs: 'anyone',
    page: false,
  },
  'beeld.$kind.$slug.$name': {
    path: () => '/beeld/gemeenten/wassenaar/voortgang.svg',
    needs: 'anyone',
    page: false,
  },
  'robots[.]txt': { path: () => '/robots.txt', needs: 'anyone', page: false },
  'sitemap[.]xml': { path: () => '/sitemap.xml', needs: 'anyone', page: false },

  'agenda.$feed': {
    path: (at) => `/agenda/${at.feed}.ics`,
    needs: 'anyone',
    shows: true,
    page: false,
  },
  'berichten.$token': {
    path: (at) => `/berichten/${at.digestToken}`,
    needs: 'anyone',
    shows: true,
    posts: { any: { needs: 'anyone', refused: null, sends: () => ({ digest: 'weekly' }) } },
  },
  'bijwerken.$token': {
    path: (at) => `/bijwerken/${at.round.link}`,
    needs: 'anyone',
    shows: true,
    posts: {
      'geen-wijziging': {
        needs: 'anyone',
        refused: null,
        sends: () => ({ doe: 'geen-wijziging' }),
      },
      antwoorden: {
        needs: 'anyone',
        refused: { doe: 'antwoorden', status: 'not_done' },
        sends: () => ({ doe: 'antwoorden', status: 'in_progress', done: 'Er is overlegd.' }),
      },
    },
  },

  aanmelden: {
    path: () => '/aanmelden',
    needs: 'anyone',
    // In the demo one chooses who to be.
    shows: true,
    posts: { any: { needs: 'anyone', refused: null, sends: (at) => ({ personId: at.owner }) } },
  },
  afmelden: {
    path: () => '/afmelden',
    needs: 'anyone',
    answers: 302,
    page: false,
    posts: { any: { needs: 'anyone', sends: () => ({}) } },
  },
}
