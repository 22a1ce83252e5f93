/** Drawn on a square of 24 with lines of 1.5. */
const paths = {
  home: 'M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  check: 'M5 12.5l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  inbox: 'M4 13l2.5-8h11L20 13v6H4zM4 13h5l1 2.5h4L15 13h5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  people:
    'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20a6.5 6.5 0 0113 0M16 4.5a3.5 3.5 0 010 6.5M18 14.5a6.5 6.5 0 013.5 5.5',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 21a7.5 7.5 0 0115 0',
  dialogue: 'M4 5h16v11H9.5L5 20v-4H4z',
  palette:
    'M12 3.5a8.5 8.5 0 100 17c1.5 0 2-1 1.5-2.2-.6-1.500.4-2.800 2-2.800H18a3 3 0 003-3c0-5-4-9-9-9zM8 9h.01M12 7h.01M16 9h.01M7 13h.01',
  code: 'M8.500 7L4 12l4.500 5M15.500 7L20 12l-4.500 5M13.500 5l-3 14',
  mail: 'M3.500 6h17v12h-17zM3.500 7l8.500 6 8.500-6',
  shield: 'M12 3.500l7.500 2.500v6c0 4.500-3 7.500-7.500 9-4.500-1.500-7.500-4.500-7.500-9V6z',
  history: 'M4 5v4.500h4.500M4.500 9.500a8 8 0 11-.5 4M12 8v4.500l3 2',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 4.500v5M11 14.500v5',
  chart: 'M4 20h16M6.500 20v-6M12 20V6M17.500 20v-9',
  search: 'M10.500 17a6.500 6.500 0 100-13 6.500 6.500 0 000 13zM15.500 15.500L20.500 20.500',
  plus: 'M12 5v14M5 12h14',
  up: 'M6 14.500l6-6 6 6',
  down: 'M6 9.500l6 6 6-6',
  left: 'M14.500 6l-6 6 6 6',
  right: 'M9.500 6l6 6-6 6',
  copy: 'M8.500 8.500V4H20v11.500h-4.500M4 8.500h11.500V20H4z',
  external: 'M13 4h7v7M20 4l-9 9M17 14v6H4V7h6',
  warning: 'M12 4l9 16H3zM12 10v4.500M12 17.500h.01',
  menu: 'M4 7h16M4 12h16M4 17h16',
  download: 'M12 4v11M7 10.500l5 5 5-5M4 20h16',
  key: 'M8 16a4 4 0 100-8 4 4 0 000 8zM12 12h9v3.500M17.500 12v3',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01',
  trash: 'M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13',
  leave: 'M10 4H5v16h5M14.500 8l4 4-4 4M18.500 12H9',
} as const

export type IconName = keyof typeof paths

/** A picture beside a word that says the same; it is never alone, so it has no name of its own. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
