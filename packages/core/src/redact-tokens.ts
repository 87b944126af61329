/** How a token of a provider looks: how it begins, and what follows. */
interface TokenShape {
  /** Three of its letters in lower case, as rare in other texts as there are. */
  mark: string;
  find: string;
}

const shapes = (mark: string, ...finds: readonly string[]): TokenShape[] =>
  finds.map((find) => ({ mark, find }));

/**
 * Tokens that a provider made easy to know. Sources:
 * https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 * https://docs.gitlab.com/user/application_security/secret_detection/detected_secrets/
 * https://docs.gitlab.com/security/tokens/#token-prefixes
 * https://github.blog/changelog/2021-03-31-authentication-token-format-updates/
 * Every part that repeats is followed by nothing, so that none runs away.
 */
const SHAPES: readonly TokenShape[] = [
  // Forges
  ...["ghp", "gho", "ghu", "ghs", "ghr"].flatMap((kind) =>
    shapes(kind, `${kind}_[A-Za-z0-9_.-]{20,}`),
  ),
  ...shapes("b_p", "[a-z]{6}_pat_[A-Za-z0-9_.-]{20,}"),
  ...[
    "pat",
    "ptt",
    "dt",
    "rtr",
    "rt",
    "cbt",
    "ft",
    "ffct",
    "agent",
    "imt",
    "soat",
    "oas",
    "wt",
  ].flatMap((kind) => shapes(`gl${kind.slice(0, 1)}`, `gl${kind}-[A-Za-z0-9_.-]{16,}`)),
  ...shapes("348", "GR1348941[A-Za-z0-9_-]{20,}"),
  ...shapes("tt3", "ATATT3[A-Za-z0-9_=-]{40,}"),
  ...shapes("tbb", "ATBB[A-Za-z0-9_=-]{28,}"),
  // Registries
  ...shapes("npm", "npm_[A-Za-z0-9]{36,}"),
  ...shapes("ypi", "pypi-AgE[A-Za-z0-9_-]{40,}"),
  ...shapes("ms_", "rubygems_[0-9a-f]{40,}"),
  ...shapes("kr_", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}"),
  ...shapes("oy2", "oy2[a-z0-9]{43}"),
  // Clouds
  ...["akia", "asia", "abia", "acca"].flatMap((kind) =>
    shapes(kind.slice(0, 3), `${kind.toUpperCase()}[0-9A-Z]{16}(?![0-9A-Za-z])`),
  ),
  ...shapes("aiz", "AIza[A-Za-z0-9_-]{35,}"),
  ...shapes("a29", "ya29\\.[A-Za-z0-9_-]{20,}"),
  ...shapes("csp", "GOCSPX-[A-Za-z0-9_-]{20,}"),
  ...shapes("_v1", "do[opr]_v1_[0-9a-f]{64}"),
  ...shapes("8q~", "[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}"),
  ...shapes("hrk", "HRKU-[A-Za-z0-9_-]{36,}"),
  ...shapes("o1_", "fo1_[A-Za-z0-9_-]{40,}"),
  ...shapes("lyv", "FlyV1 fm\\d_[A-Za-z0-9+/=,_-]{40,}"),
  ...shapes("nfp", "nfp_[A-Za-z0-9]{36,}"),
  ...shapes("le_", "pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,}"),
  ...shapes("sbp", "sbp_[0-9a-f]{40,}"),
  ...shapes("dap", "dapi[0-9a-f]{32}(?:-\\d)?"),
  // Secrets, builds, infrastructure
  ...["hvs", "hvb", "hvr"].flatMap((kind) => shapes(kind, `${kind}\\.[A-Za-z0-9_-]{24,}`)),
  ...shapes("asv", "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,}"),
  ...shapes("pul", "pul-[0-9a-f]{40,}"),
  ...shapes("dp.", "dp\\.(?:pt|ct|st|scim|audit)\\.[A-Za-z0-9._-]{40,}"),
  ...shapes("cre", "AGE-SECRET-KEY-1[A-Z0-9]{58}"),
  ...shapes("kua", "bkua_[0-9a-f]{40,}"),
  ...shapes("cip", "CCIPAT_[A-Za-z0-9_]{20,}"),
  ...shapes("kcp", "AKCp[A-Za-z0-9]{40,}"),
  ...shapes("ops", "ops_eyJ[A-Za-z0-9_=-]{40,}"),
  // Telemetry
  ...shapes("lsa", "glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}"),
  ...shapes("lc_", "glc_eyJ[A-Za-z0-9+/=]{20,}"),
  ...shapes("nra", "NRAK-[A-Z0-9]{27}"),
  ...shapes("nri", "NRII-[A-Za-z0-9_-]{32}"),
  ...shapes("ntr", "sntry[su]_[A-Za-z0-9+/=_-]{40,}"),
  // Messages and people
  ...shapes("xox", "xox[abeoprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,}"),
  ...shapes("xap", "xapp-\\d-[A-Za-z0-9-]{10,}"),
  ...shapes("k.c", "hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,}"),
  ...shapes("oks", "discord(?:app)?\\.com/api/webhooks/\\d{5,}/[A-Za-z0-9_-]{40,}"),
  ...shapes("ebh", "webhook\\.office\\.com/webhookb2/[A-Za-z0-9@/_-]{40,}"),
  ...shapes(":aa", "\\d{8,10}:AA[A-Za-z0-9_-]{32,}"),
  ...shapes("sg.", "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,}"),
  ...shapes("xke", "xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}"),
  ...shapes("pmak", "PMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
  ...shapes("in_", "lin_(?:api|oauth)_[A-Za-z0-9]{32,}"),
  ...shapes("ntn", "ntn_[A-Za-z0-9]{40,}"),
  ...shapes("igd", "figd_[A-Za-z0-9_-]{40,}"),
  ...shapes("fpa", "CFPAT-[A-Za-z0-9_-]{43,}"),
  ...shapes("tfp", "tfp_[A-Za-z0-9_.=-]{44,}"),
  // Money
  ...shapes("k_l", "[rsp]k_live_[A-Za-z0-9]{16,}"),
  ...shapes("k_t", "[rs]k_test_[A-Za-z0-9]{16,}"),
  ...shapes("hse", "whsec_[A-Za-z0-9+/=]{24,}"),
  ...["shpat", "shpca", "shppa", "shpss"].flatMap((kind) =>
    shapes(kind.slice(1, 4), `${kind}_[0-9a-f]{32}`),
  ),
  ...shapes("sq0", "sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,}"),
  ...shapes("ppo", "shippo_(?:live|test)_[0-9a-f]{40}"),
  // Models
  ...shapes("k-a", "sk-ant-[A-Za-z0-9_-]{32,}"),
  ...shapes("k-p", "sk-proj-[A-Za-z0-9_-]{32,}"),
  ...shapes("t3b", "sk-[A-Za-z0-9_-]{16,128}T3BlbkFJ[A-Za-z0-9_-]{16,}"),
  ...shapes("hf_", "hf_[A-Za-z0-9]{34,}"),
  ...shapes("r8_", "r8_[A-Za-z0-9]{37,}"),
];

/**
 * A token begins where no word goes on: but an `n` may be the end of a line in JSON, and an `m` the
 * end of a colour.
 */
export const TOKEN_START = String.raw`(?<![A-Za-z0-9](?<!\\[nrt])(?<!\[[0-9;]{0,16}m))`;

/** A new regular expression, to be made once. */
export function tokens(): RegExp {
  return new RegExp(`${TOKEN_START}(?:${SHAPES.map(({ find }) => find).join("|")})`, "g");
}

/** What each token has at least one of, in lower case. */
export const TOKEN_MARKS: readonly string[] = SHAPES.map(({ mark }) => mark);
