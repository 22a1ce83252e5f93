import type { QuestionType } from '../../../../contracts/kinds/survey/questions.ts'

/** Drawn as the other icons are: on a square of 24 with lines of 1.5. */
const paths: Record<QuestionType, string> = {
  single: 'M12 20a8 8 0 100-16 8 8 0 000 16zM12 14a2 2 0 100-4 2 2 0 000 4z',
  multiple: 'M4 4h16v16H4zM8 12l3 3 5-6',
  dropdown: 'M3 7h18v10H3zM13 10.500l2.500 3 2.500-3M6 12h4',
  yes_no: 'M3 12.500l3 3 5-6M14.500 9l6 6M20.500 9l-6 6',
  scale: 'M3 12h18M5 9.500v5M9.700 9.500v5M14.300 9.500v5M19 9.500v5',
  nps: 'M4 18a8 8 0 1116 0M12 18l4.500-6',
  smileys: 'M12 20.500a8.500 8.500 0 100-17 8.500 8.500 0 000 17zM9 10h.01M15 10h.01M8.500 14.500c2 2.300 5 2.300 7 0',
  matrix: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14M15 5v14',
  ranking: 'M10 6h10M10 12h7M10 18h4M5 4v4M4 12h2M4 18h2',
  pictures: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01',
  short_text: 'M4 9h16M4 14h8',
  long_text: 'M4 6h16M4 10.500h16M4 15h16M4 19h9',
  number: 'M9 4L7 20M17 4l-2 16M4.500 9h16M3.500 15h16',
  date: 'M4 6h16v14H4zM4 10.500h16M8.500 3.500V7M15.500 3.500V7',
  email: 'M3.500 6h17v12h-17zM3.500 7l8.500 6 8.500-6',
  information: 'M12 20.500a8.500 8.500 0 100-17 8.500 8.500 0 000 17zM12 11v5.500M12 7.800h.01',
}

export const QuestionIcon = ({ type }: { type: QuestionType }) => (
  <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d={paths[type]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
