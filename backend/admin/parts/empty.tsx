import type { ComponentChildren } from 'preact'

/** Says what will be here, and offers the first step. */
export const Empty = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
)
