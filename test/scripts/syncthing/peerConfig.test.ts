import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type PeerPlace, peerConfig } from "../../../scripts/syncthing/peerConfig";

const office: PeerPlace = {
  ...{ device: "AAAAAAA-BBBBBBB", name: "office", syncPort: 42001, guiPort: 42002, apiKey: "key-of-office" },
  workspace: '/work of 𠮷 & "others" <1>',
};
const home: PeerPlace = {
  ...{ device: "CCCCCCC-DDDDDDD", name: "home", syncPort: 42003, guiPort: 42004, apiKey: "key-of-home" },
  workspace: "/elsewhere",
};

/** The attributes of a configuration's elements, and their words, by the elements' names. */
function read(config: string) {
  const words = new Map<string, string[]>();
  const attributes = new Map<string, Record<string, string>>();
  const parser = new SaxesParser();
  let open = "";
  parser.on("opentag", (tag) => {
    open = tag.name;
    attributes.set(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on("text", (text) => {
    if (text.trim() !== "") words.set(open, [...(words.get(open) ?? []), text]);
  });
  parser.write(config).close();
  return { words, attributes };
}

describe("the configuration of one of two Syncthing programs", () => {
  const { words, attributes } = read(peerConfig(office, home));

  it("shares the folder as it is named, whatever is in its name", () => {
    expect(attributes.get("folder")?.path).toBe(office.workspace);
  });

  it("has no address but on this machine", () => {
    expect([...(words.get("address") ?? []), ...(words.get("listenAddress") ?? [])]).toEqual([
      "tcp://127.0.0.1:42001",
      "tcp://127.0.0.1:42003",
      "127.0.0.1:42002",
      "tcp://127.0.0.1:42001",
    ]);
  });

  it.each([
    ...["globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled"],
    ...["natEnabled", "crashReportingEnabled", "startBrowser"],
  ])("turns %s off", (option) => {
    expect(words.get(option)).toEqual(["false"]);
  });

  it("holds its own key alone", () => {
    expect(words.get("apikey")).toEqual(["key-of-office"]);
  });
});
