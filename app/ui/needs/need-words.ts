import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { NeedCategory, NeedChannel, NeedKind, Visibility } from "#app/domain/needs/need-terms.ts";
import type { AnswerResult } from "#app/domain/responses/answer-terms.ts";
import type { Translate } from "#app/domain/text/language.ts";

/** The reader's word for each term of a need. */
export const stateWord = (t: Translate, state: NeedState) => t(`needs.state.${state}`);
export const kindWord = (t: Translate, kind: NeedKind) => t(`needs.kind.${kind}`);
export const categoryWord = (t: Translate, category: NeedCategory) => t(`needs.category.${category}`);
export const visibilityWord = (t: Translate, visibility: Visibility) => t(`needs.visibility.${visibility}`);
export const channelWord = (t: Translate, channel: NeedChannel) => t(`needs.channel.${channel}`);
export const resultWord = (t: Translate, result: AnswerResult) => t(`answers.results.${result}`);
