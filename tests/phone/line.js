// A network that can be cut: phones that come by this port reach the program's, until the test cuts every connection at
// once. What a browser calls offline leaves an open WebSocket as it is.
import { connect, createServer } from 'node:net';

export class Line {
  static async to(port) {
    const line = new Line();
    line.server = createServer((phone) => {
      if (line.isCut) return phone.destroy();
      const host = connect(port, '127.0.0.1');
      for (const [end, other] of [[phone, host], [host, phone]]) {
        line.ends.add(end);
        end.on('error', () => {}); // the other one is told by its closing
        end.on('close', () => {
          line.ends.delete(end);
          other.destroy();
        });
        end.pipe(other);
      }
    });
    await new Promise((listening) => line.server.listen(0, '127.0.0.1', listening));
    line.server.unref(); // a test that fails ends all the same
    line.port = line.server.address().port;
    return line;
  }

  isCut = false;
  ends = new Set();

  cut() {
    this.isCut = true;
    for (const end of this.ends) end.destroy();
  }

  mend() {
    this.isCut = false;
  }

  stop() {
    this.cut();
    this.server.close();
  }
}
