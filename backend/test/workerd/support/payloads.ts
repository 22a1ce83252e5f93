/** What somebody might write hoping that it runs. */
export const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea></title><svg onload=alert(1)>',
  '<!--<script>]]>',
  '&lt;b&gt; &amp; &#x3c;script&#x3e;',
  '=HYPERLINK("https://evil.example")',
]

/** A page on which none of them has become markup. */
export const markup = /<script>|<img|<svg onload|<!--<| onmouseover='/
