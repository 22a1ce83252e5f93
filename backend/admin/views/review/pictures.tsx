import type { Picture } from '../../../contracts/pictures.ts'
import { t } from '../../i18n/index.ts'

/** The pictures that came along, each with the words its author gave it. */
export function Pictures({ pictures }: { pictures: readonly Picture[] }) {
  if (pictures.length === 0) return null
  return (
    <section>
      <p class="review-label">{t.review.pictures}</p>
      <ul class="review-pictures">
        {pictures.map(({ url, alt, width, height }) => (
          <li key={url}>
            <figure>
              <a href={new URL(url).pathname} target="_blank" rel="noopener">
                <img src={new URL(url).pathname} alt={alt} width={width} height={height} loading="lazy" />
              </a>
              <figcaption dir="auto">{alt}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  )
}
