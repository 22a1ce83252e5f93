import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const createKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const day = 24 * 3600_000
const validity = () => ({ notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) })

export type Authority = Awaited<ReturnType<typeof createAuthority>>

/** An authority that signs certificates for mail servers, as a kommun has one on its own network. */
export async function createAuthority() {
  const keys = await createKeys()
  const own = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Provmyndigheten',
    keys,
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
    ...validity(),
  })
  return {
    certificate: own.toString('pem'),
    /** A certificate for a host, and its key. */
    certify: (host: string) => certify(own, keys.privateKey, host),
  }
}

async function certify(issuer: X509Certificate, signingKey: CryptoKey, host: string) {
  const keys = await createKeys()
  const { publicKey } = keys
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${host}`,
    issuer: issuer.subject,
    publicKey,
    signingKey,
    signingAlgorithm: algorithm,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
    ...validity(),
  })
  const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { cert: certificate.toString('pem'), key }
}
