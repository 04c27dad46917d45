import { invalidArgument } from "../book/excel-error.ts";
import { isOf } from "./object-model.ts";
import type { ClassName, HostObject, ObjectData } from "./object-model.ts";

/** The arguments of a call; their types were checked against the definitions, what is read here also tells the compiler. */
export class Arguments {
  private readonly given: readonly unknown[];

  constructor(given: readonly unknown[]) {
    this.given = given;
  }

  raw(index: number): unknown {
    return this.given[index] ?? undefined;
  }

  text(index: number): string {
    return this.optionalText(index) ?? this.missing(index);
  }

  optionalText(index: number): string | undefined {
    const value = this.raw(index);
    return value === undefined || typeof value === "string" ? value : this.wrong(index, "a text");
  }

  number(index: number): number {
    return this.optionalNumber(index) ?? this.missing(index);
  }

  optionalNumber(index: number): number | undefined {
    const value = this.raw(index);
    return value === undefined || typeof value === "number" ? value : this.wrong(index, "a number");
  }

  flag(index: number): boolean {
    const value = this.raw(index) ?? false;
    return typeof value === "boolean" ? value : this.wrong(index, "true or false");
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index) ?? {};
    return isRecord(value) ? value : this.wrong(index, "an object");
  }

  list(index: number): readonly unknown[] {
    const value = this.raw(index) ?? [];
    return Array.isArray(value) ? value : this.wrong(index, "an array");
  }

  /** An object of the model, or undefined where something else was passed. */
  object<K extends ClassName>(index: number, type: K): ObjectData[K] | undefined {
    const value = this.raw(index);
    return isHostObject(value) && isOf(value, type) ? value.data : undefined;
  }

  private wrong(index: number, expected: string): never {
    throw invalidArgument(`argument ${index + 1} must be ${expected}`);
  }

  private missing(index: number): never {
    throw invalidArgument(`argument ${index + 1} is missing`);
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Objects of the model are made by `object`; plain values from the wire never have both members. */
export const isHostObject = (value: unknown): value is HostObject => isRecord(value) && "type" in value && "data" in value;
