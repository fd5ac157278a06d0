/** The answers of the default report. */
import type {APIRoute} from "astro";
import {siteFacts} from "../../data/facts.ts";
import {answers, answerText, type ReportAnswer} from "../../views/api/answers.ts";

export const getStaticPaths = () => Object.keys(answers).map((answer) => ({params: {answer}}));

export const GET: APIRoute = async ({params}) => {
  const {default: first, reports} = await siteFacts();
  const facts = reports.find(({summary}) => summary.id === first) ?? reports[0];
  return new Response(answerText(answers[params.answer as ReportAnswer](facts)));
};
