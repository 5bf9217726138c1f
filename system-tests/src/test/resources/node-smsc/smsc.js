// An SMSC in the hands of a test: a JSON command on each line in, a JSON event on each line out.
'use strict';

const readline = require('readline');
const smpp = require('smpp');

const sessions = new Set();
const receivers = new Set();
let submitted = 0;
let receipts = 'none';

function tell(event) {
  process.stdout.write(JSON.stringify(event) + '\n');
}

function bound(session, pdu, role) {
  session.send(pdu.response({ system_id: 'node-smsc' }));
  if (role === 'receiver') {
    receivers.add(session);
  }
  tell({ event: 'bound', role });
}

function gone(session) {
  sessions.delete(session);
  if (receivers.delete(session)) {
    tell({ event: 'gone' });
  }
}

function receiver() {
  return [...receivers].pop();
}

const server = smpp.createServer(session => {
  sessions.add(session);
  session.on('bind_receiver', pdu => bound(session, pdu, 'receiver'));
  session.on('bind_transmitter', pdu => bound(session, pdu, 'transmitter'));
  session.on('enquire_link', pdu => session.send(pdu.response()));
  session.on('unbind', pdu => {
    session.send(pdu.response());
    session.close();
  });
  session.on('submit_sm', pdu => {
    const id = 'node-' + ++submitted;
    session.send(pdu.response({ message_id: id }));
    tell({ event: 'submitted', id, to: pdu.destination_addr, text: pdu.short_message.message });
    if (pdu.registered_delivery && receipts !== 'none') {
      receipt(id, pdu.destination_addr);
    }
  });
  session.on('error', () => gone(session));
  session.on('close', () => gone(session));
});

function receipt(id, to) {
  const pdu = {
    source_addr_ton: 1,
    source_addr_npi: 1,
    source_addr: to,
    destination_addr: '1708',
    data_coding: 0,
    esm_class: smpp.ESM_CLASS.MC_DELIVERY_RECEIPT,
    short_message:
      'id:' + id + ' sub:001 dlvrd:001 submit date:2601050800 done date:2601050801 stat:DELIVRD err:000 text:',
  };
  if (receipts === 'parameters') {
    pdu.receipted_message_id = id;
    pdu.message_state = smpp.MESSAGE_STATE.DELIVERED;
  }
  receiver().deliver_sm(pdu, answer => tell({ event: 'receipt', id, status: answer.command_status }));
}

function part(from, text, of) {
  const pdu = {
    source_addr_ton: 1,
    source_addr_npi: 1,
    source_addr: from,
    destination_addr: '1708',
    data_coding: 0,
    short_message: text,
  };
  if (of.by === 'header') {
    pdu.esm_class = smpp.ESM_CLASS.UDH_INDICATOR;
    pdu.short_message = { udh: Buffer.from([5, 0, 3, of.reference, of.total, of.number]), message: text };
  } else if (of.by === 'segments') {
    pdu.sar_msg_ref_num = of.reference;
    pdu.sar_total_segments = of.total;
    pdu.sar_segment_seqnum = of.number;
  } else if (of.by === 'payload') {
    pdu.short_message = '';
    pdu.message_payload = text;
  }
  return pdu;
}

const commands = {
  deliver: command =>
    receiver().deliver_sm(part(command.from, command.text, command.of || {}), answer =>
      tell({ event: 'answered', status: answer.command_status })),
  receipts: command => {
    receipts = command.form;
  },
  unbind: () => {
    for (const session of [...sessions]) {
      session.unbind(() => session.close());
    }
  },
  drop: () => {
    for (const session of [...sessions]) {
      session.destroy();
    }
  },
  garbage: command => {
    for (const session of [...receivers]) {
      session.socket.write(Buffer.from(command.hex, 'hex'));
    }
  },
};

readline
  .createInterface({ input: process.stdin })
  .on('line', line => {
    const command = JSON.parse(line);
    commands[command.do](command);
  })
  .on('close', () => process.exit(0));

server.listen(0, '127.0.0.1', () => tell({ event: 'listening', port: server.address().port }));
