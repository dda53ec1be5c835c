import type { Picture } from './picture.ts'
import { PictureFigure } from './picture-figure.tsx'

/** The pictures of a page; `base` is the address of their files. */
export function PictureSet({ pictures, base }: { pictures: readonly Picture[]; base: string }) {
  if (pictures.length === 0) return null
  return (
    <>
      <h2>In beeld</h2>
      <div className="pictures">
        {pictures.map((picture) => (
          <PictureFigure key={picture.name} picture={picture} files={`${base}/${picture.name}`} />
        ))}
      </div>
    </>
  )
}
