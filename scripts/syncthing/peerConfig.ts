/** One of the two programs: who it is, where it listens, and which folder it shares. */
export interface PeerPlace {
  /** Syncthing's own name for it. */
  readonly device: string;
  readonly name: string;
  readonly syncPort: number;
  readonly guiPort: number;
  readonly apiKey: string;
  readonly workspace: string;
}

/**
 * The configuration of a program that talks to one other on this machine alone: nothing is announced, no relay,
 * no port opened in a router, no report sent.
 *
 * @see https://docs.syncthing.net/users/config.html
 */
export function peerConfig(own: PeerPlace, other: PeerPlace): string {
  return `<configuration version="30">
  <folder id="workspace" label="workspace" path="${xml(own.workspace)}" type="sendreceive"
      rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <device id="${own.device}"></device>
    <device id="${other.device}"></device>
    <maxConflicts>-1</maxConflicts>
  </folder>
  ${device(own)}
  ${device(other)}
  <gui enabled="true" tls="false">
    <address>127.0.0.1:${own.guiPort}</address>
    <apikey>${own.apiKey}</apikey>
  </gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.syncPort}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <reconnectionIntervalS>5</reconnectionIntervalS>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
  </options>
</configuration>
`;
}

function device({ device: id, name, syncPort }: PeerPlace): string {
  return `<device id="${id}" name="${name}"><address>tcp://127.0.0.1:${syncPort}</address></device>`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
