import type { PersonalPattern } from "./personal-data-kind.ts";

/** An office's own account is published on purpose. */
const notOffice = "(?<!(?:官方|政[务務]|公[众眾]|服[务務]|企[业業])[号號]?[(,:]? ?|official )";
const wechat = "(?:[微薇威徽] ?信|\\b(?:we ?chat|weixin|wx|vx)(?![a-z])|(?<![a-z])[vw] ?信)";
const others =
  "(?:\\b(?:telegram|tg|skype|kakao(?: ?talk)?|zalo|viber|discord|snapchat|instagram|ig)(?![a-z])|抖音|小[红紅][书書]|快手|[飞飛][书書]|[钉釘]{2})";
const line = "\\bline(?![a-z])";
const qq = "(?:(?<![a-z])q ?q|扣扣|抠抠|(?<![a-z])q(?=[号號]))";
const whatsapp = "\\bwhats ?app(?![a-z])";

/** Says that a name comes; the second kind also says so of a word without any digit. */
const number = "(?:[号號][码碼]?|[账帳帐]?[号號户戶]|\\bid\\b|\\buser ?name\\b|\\bhandle\\b)";
const colon = "[ \\t]*[:=是为為]?[ \\t]*";
const link =
  '(?:[ \\t]*(?:[:=是为為@(\\[「“"~→-]|\\b(?:is|as|at|me|on|number|no|account|contact)\\b)){0,3}[ \\t]*';
const invited = "(?:(?:加|我的?|联系|聯繫|\\badd me on |\\bmy )(?:一?下|个|個|我的?)?)";

/** Programs, devices and standards, which are not called as people are. */
const notName =
  "(?!(?:we ?chat|weixin|qq|iphone|ipad|ios|android|harmony|windows|huawei|xiaomi|https?|www|app|online|official|group|required|gbt?\\d|tdt?\\d|cjj|jgj)(?![a-z])|(?:iphone|ipad|ios|android|windows|harmonyos)[\\w.]*|[\\w.-]*\\.(?:com|cn|gov|net|org)(?![a-z]))";
const end = "(?![\\w@-])";
const anyName = `${notName}(?<it>[a-z][\\w.-]{3,28}\\w)${end}`;
const oddName = `${notName}(?<it>(?=[\\w-]{0,29}[\\d_])[a-z](?:[\\w-]{5,29}|[a-z][\\w.-]{3,27}\\w))${end}`;
const notDate = "(?!(?:19|20)\\d\\d[-./ ]?[01]\\d[-./ ]?[0-3]\\d(?!\\d)|1?[ -]?(?:400|8[0-9]0)[ -])";
const notCounted = "(?!\\d|\\s?[年月日人户戶元万萬个個米块塊次条條位])";

const hint =
  /[信微抖快书書扣抠钉釘飞飛]|[vwq] ?[:信xq号號]|[加+➕]我?[vq]|chat|weixin|telegram|\btg|skype|kakao|zalo|viber|discord|insta|\big\b|line\b|whats|\.me\/|\/in\/|\.com\//i;

/**
 * Names by which somebody is found in a messenger, behind the messenger's name. Words alone are one only where the text says
 * that it is (微信号：, LINE ID:, 加我微信); else it takes a digit or an underscore, so that WeChat groups and payment stay.
 */
export const handlePatterns: readonly PersonalPattern[] = [
  ...[
    `${notOffice}(?:${wechat}|${others})[ \\t]*的?${number}${colon}${anyName}`,
    `${notOffice}[微薇威徽] ?信[ \\t]*[:=][ \\t]*${anyName}`,
    `${invited}(?:${wechat}|微|v(?![a-z]))${colon}(?=[a-z][\\w-]{5})${anyName}`,
    `${notOffice}(?:${wechat}|${others}|${whatsapp})(?:[ \\t]*的?${number})?${link}${oddName}`,
    `(?:(?<!\\w)[+➕]|加我?)[微vq]${link}${oddName}`,
    `(?<![\\w+-])v ?:[ \\t]*${oddName}`,
    `\\bdiscord${link}(?<it>[a-z][\\w.]{1,31}#\\d{4})(?!\\d)`,
    `(?:${others}|${whatsapp}|${wechat})${link.replace("@", "")}@(?<it>[a-z][\\w.]{2,30})(?![\\w@])`,
    `${line}[ \\t]*(?:id|[账帳]?[号號])${colon}${anyName}`,
    `${invited}[ ]?${line}${link}${oddName}`,
    `\\bskype${link}(?<it>live:[\\w.:-]{3,40})`,
    "\\b(?:t\\.me|wa\\.me|m\\.me|u\\.wechat\\.com|line\\.me/(?:ti/p|R/ti/p)|linkedin\\.com/in|qm\\.qq\\.com)/(?<it>[~+@]?[\\w.-]{3,60})",
    "(?<it>\\bwxid_[\\w-]{6,30})",
    `${qq}[ \\t]*${number}?${link}${notDate}(?<it>[1-9]\\d{4,10})${notCounted}`,
    `${whatsapp}[ \\t]*${number}?${link}${notDate}(?<it>\\d(?:[ -]?\\d){6,14})${notCounted}`,
    `(?:抖音|小[红紅][书書]|快手)[ \\t]*的?${number}${link}(?<it>\\d{6,12})${notCounted}`,
  ].map((found) => ({
    kind: "handle" as const,
    hint,
    found: new RegExp(found, "gi"),
    shows: [1, 1] as const,
  })),
];
