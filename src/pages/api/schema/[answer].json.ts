import type {APIRoute} from "astro";
import {type AnswerName, answerJsonSchema, answerSchemas} from "../../../../pipeline/contract/api.ts";
import {answerText} from "../../../views/api/answers.ts";

export const getStaticPaths = () => Object.keys(answerSchemas).map((answer) => ({params: {answer}}));

export const GET: APIRoute = ({params}) =>
  new Response(answerText(answerJsonSchema(params.answer as AnswerName)));
