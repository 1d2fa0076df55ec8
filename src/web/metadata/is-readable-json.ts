import { isJson, jsonDepth, maxJsonDepth } from '../../contract/json-text.ts'

/** Whether the text is JSON, nested no deeper than a person or an indentation can cope with; its length doesn't matter. */
export const isReadableJson = (text: string): boolean => jsonDepth(text) <= maxJsonDepth && isJson(text)
