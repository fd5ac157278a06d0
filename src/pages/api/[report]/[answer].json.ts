import type {APIRoute} from "astro";
import {siteFacts} from "../../../data/facts.ts";
import {answers, answerText, type ReportAnswer} from "../../../views/api/answers.ts";
import type {ReportFacts} from "../../../views/api/report.ts";

export const getStaticPaths = async () => {
  const {reports} = await siteFacts();
  return reports.flatMap((facts) =>
    Object.keys(answers).map((answer) => ({params: {report: facts.summary.id, answer}, props: {facts}}))
  );
};

export const GET: APIRoute<{facts: ReportFacts}> = ({params, props}) =>
  new Response(answerText(answers[params.answer as ReportAnswer](props.facts)));
