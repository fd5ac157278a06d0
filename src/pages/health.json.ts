import type {APIRoute} from "astro";
import {siteFacts} from "../data/facts.ts";
import {answerText} from "../views/api/answers.ts";
import {healthAnswer} from "../views/api/health.ts";

export const GET: APIRoute = async () => new Response(answerText(healthAnswer(await siteFacts())));
