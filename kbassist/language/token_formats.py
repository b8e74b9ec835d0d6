"""How the keys and tokens of services look, as their makers document it: a prefix and what follows it.

Only forms that nothing else has; values that need a word beside them are found by `secrets`.
"""

import re

_SOURCES = (
    # source hosting
    r"gh[pousr]_[A-Za-z0-9]{36,255}",
    r"github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
    r"gl(?:pat|dt|rt|ft|cbt|ptt|imt|agent|oas|soat|ffct)-[\w.=-]{20,300}",
    r"GR1348941[\w-]{20}",
    r"ATATT3[\w=-]{60,}|ATCTT3[\w=-]{60,}|ATBB[A-Za-z0-9]{28,}",
    # clouds
    r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}",
    r"ABSK[A-Za-z0-9+/]{100,270}={0,2}",
    r"LTAI[A-Za-z0-9]{17,24}",
    r"AIzaSy[\w-]{33}",
    r"ya29\.[\w-]{20,}|GOCSPX-[\w-]{28}",
    r"[\w.~-]{3}\dQ~[\w.~-]{31,34}",
    r"do[opr]_v1_[a-f0-9]{64}",
    r"FlyV1\s(?:fm\d\w?_[\w+/=,-]{40,})|fo1_[\w-]{43}",
    r"HRKU-[\w-]{30,}",
    r"AQVN[\w-]{35,38}|t1\.[A-Z0-9a-z_-]+={0,2}\.[\w-]{86}={0,2}|YC[\w-]{38}",
    r"dapi[a-f0-9]{32}(?:-\d)?",
    r"hv[sbr]\.[\w-]{24,}|s\.(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[A-Za-z0-9]{24}",
    r"[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}",
    r"pul-[a-f0-9]{40}|dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9-]{2,35}\.)?[A-Za-z0-9]{40,44}",
    r"sha256~[\w-]{43}",
    # payment and shops
    r"(?:sk|pk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,120}|whsec_[A-Za-z0-9+/=]{24,}",
    r"sq0(?:atp|csp|idp)-[\w-]{20,60}|EAAA[\w-]{40,70}",
    r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}",
    r"(?:access_token\$production\$|access_token\$sandbox\$)[0-9a-z]{16}\$[0-9a-f]{32}",
    r"(?:live|test)_[A-Za-z0-9]{30,}|shippo_(?:live|test)_[a-f0-9]{40}|duffel_(?:test|live)_[\w=-]{43}|FLW(?:PUB|SEC)K?_\w*-[a-h0-9]{12,32}(?:-X)?",
    # messages and mail
    r"xox[bp]-\d{8,14}-[\w-]{16,}|xox[aeors]-[\w-]*\d[\w-]{20,}|xoxe\.xox[bp]-1-[\w-]{60,}|xapp-\d-[A-Z0-9]+-\d+-[a-f0-9]{40,}",
    r"SG\.[\w-]{16,}\.[\w-]{16,}|key-[a-f0-9]{32}|xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}",
    r"(?:SK|AC)[a-f0-9]{32}",
    r"\d{8,10}:A[A-Za-z0-9_-]{34}",
    r"[MNO][A-Za-z\d_-]{23,25}\.[\w-]{6}\.[\w-]{27,}",
    r"EAA[A-Z][A-Za-z0-9]{80,}|\d{15,16}\|[\w-]{27}",
    r"[a-f0-9]{32}-us\d{1,2}",
    # models
    r"sk-(?:proj-|svcacct-|admin-)?[\w-]{20,74}T3BlbkFJ[\w-]{20,74}|sk-ant-(?:api|admin)\d\d-[\w-]{93}AA|sk-[A-Za-z0-9]{32,48}",
    r"hf_[A-Za-z]{34}|api_org_[A-Za-z]{34}|r8_[\w-]{37}|pplx-[A-Za-z0-9]{48}|gsk_[A-Za-z0-9]{52}",
    # tools
    r"npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,}|rubygems_[a-f0-9]{48}|oy2[a-z0-9]{43}|CLOJARS_[a-z0-9]{60}",
    r"sq[aup]_[A-Za-z0-9]{40}|sgp_(?:local_|[A-Fa-f0-9]{16}_)?[A-Fa-f0-9]{40}|snyk_uat\.[a-z0-9.]{40,}",
    r"sntry[su]_[\w+/=]{40,}|gl(?:c|sa)_[\w+/=]{32,400}",
    r"lin_api_[A-Za-z0-9]{40}|ntn_\d{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43}|figd_[\w-]{40}|pat[A-Za-z0-9]{14}\.[a-f0-9]{64}",
    r"PMAK-[a-f0-9]{24}-[a-f0-9]{34}|rdme_[a-z0-9]{70}|pnu_[A-Za-z0-9]{36}|pscale_(?:tkn|pw|oauth)_[\w.=-]{32,64}",
    r"NR(?:AK|JS|AA|II|RA)[-A-Z0-9a-f]{19,42}|dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{64}|(?<!/)API-[A-Z0-9]{26}",
    r"tk-us-[\w-]{48}|(?<![./])ico-[A-Za-z0-9]{32}|eyJrIjoi[\w+/=]{60,}|AKCp\w{60,}|cmVmd[A-Za-z0-9]{59}",
    r"ops_eyJ[\w+/=-]{60,}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}",
    r"AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}|p8e-[A-Za-z0-9]{32}|s-s4t2(?:ud|af)-[a-f0-9]{64}",
    # sessions; the signature may be missing
    r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}(?:\.[\w-]*)?",
)

KNOWN_TOKENS = re.compile(rf"(?<![\w~-])(?:{'|'.join(_SOURCES)})(?![\w~-]|[#*])")
"""A key or token of a documented form; what makes it random is not looked at."""

BEGINS_AS_TOKEN = re.compile(
    r"AIza|xox[abeoprs]|sk-ant-|gh[pousr]_|github_pat_|glpat-|AKIA|ntn_|hf_|npm_|dapi|sgp_|gl(?:c|sa)_|sntry[su]_|lin_api_|pnu_|rdme_|do[opr]_v1_"
)
"""The prefixes that say by themselves what a value should be: one that then has not the whole form is a sample."""
