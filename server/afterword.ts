import Database from 'better-sqlite3';
import { Hono } from 'hono';
export const app = new Hono();
export const db = Database;
