import type { ReactNode } from 'react'
import { ActionForm } from '#app/ui/form/form.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { themeNamed } from '#app/ui/theme.ts'

/** What the frame of a page shows of who is signed in. */
export type FrameData = {
  name: string | null
  /** "griffie Wassenaar", "Rekenkamer WVOLV". */
  post: string
  theme: string
  /** `also`: other addresses of which this is the entry. */
  menu: { label: string; href: string; also?: string[]; count?: number | undefined }[]
  demo: boolean
}

type FrameProps = { frame: FrameData; path: string; children: ReactNode }

/** The frame of every page: menu by role, who is signed in, and in a demo the word that it is one. */
export function Frame({ frame, path, children }: FrameProps) {
  const current = frame.menu
    .flatMap((item) => [item.href, ...(item.also ?? [])].map((href) => ({ item, href })))
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]?.item
  return (
    <PageFrame
      theme={themeNamed(frame.theme)}
      menu={frame.menu.map(({ also: _, ...item }) => ({
        ...item,
        current: item.href === current?.href,
      }))}
      account={<Account frame={frame} />}
      banner={
        frame.demo ? (
          <p>Demonstratie: de gebeurtenissen en de personen zijn verzonnen.</p>
        ) : undefined
      }
      footer={[
        { label: 'Toegankelijkheid', href: '/toegankelijkheid' },
        { label: 'Privacy', href: '/privacy' },
        { label: 'Over Opvolgwijzer', href: '/over' },
        { label: 'Open data', href: '/open-data' },
      ]}
    >
      {children}
    </PageFrame>
  )
}

function Account({ frame }: { frame: FrameData }) {
  if (frame.name === null) return <a href="/aanmelden">Aanmelden</a>
  return (
    <>
      <span>
        <a href="/account">{frame.name}</a>
        {frame.post === '' ? null : `, ${frame.post}`}
      </span>
      <ActionForm action="/afmelden" kind="link" forgetKept>
        Afmelden
      </ActionForm>
    </>
  )
}
