import type { Direction, ExecutionStatus } from '../../../contract/execution.ts'
import { asWrittenAt, mobileNumber, officeNumber } from './phone-numbers.ts'
import { type Random, randomFor } from './random.ts'
import type { SampleFlow, Standing } from './sample-flow.ts'

/** A call or message before it is stored. Times are milliseconds since 1970, `flow_step` and `data` JSON text. */
export type SampleExecution = {
  id: string
  direction: Direction
  caller: string
  callee: string
  status: ExecutionStatus
  start: number | null
  end: number | null
  created: number
  updated: number
  channel_id: string
  flow_step: string | null
  data: string | null
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * `count` executions of a flow, oldest first: rounds of calls to its contacts, and people who call or write by themselves.
 * What isn't over by `now` is still ringing, playing or waiting its turn.
 */
export function* sampleExecutions(
  { seed, index, now }: Standing,
  flow: SampleFlow,
  count: number,
): Generator<SampleExecution> {
  const random = randomFor(seed, index, 3)
  const { country } = flow.naming.place
  const office = officeNumber(random, country)
  const contacts = Array.from({ length: Math.min(400, Math.ceil(count * 0.6)) }, () => mobileNumber(random, country))
  const channel = `${flow.type === 'voice' ? 'voix' : 'sms'}-${country.toLowerCase()}-0${random.int(1, 4)}`
  const incomingShare = random.pick([0.04, 0.08, 0.12, 0.35])
  for (const planned of plannedTimes(random, flow, count, now.getTime())) {
    const direction = planned < now.getTime() && random.chance(incomingShare) ? 'incoming' : 'outgoing'
    const contact = asWrittenAt(random.pick(contacts), random.chance(0.03) ? 0 : planned)
    const line = asWrittenAt(office, planned)
    const course = (flow.type === 'voice' ? call : message)(random, flow, direction, planned, now.getTime())
    const [caller, callee] = direction === 'incoming' ? [contact, line] : [line, contact]
    yield { id: random.uuid(course.created), direction, caller, callee, channel_id: channel, ...course }
  }
}

type Course = Pick<SampleExecution, 'status' | 'start' | 'end' | 'created' | 'updated' | 'flow_step' | 'data'>

/** When each one is due. A published flow is mostly in use until now, a paused one until it was paused. */
const plannedTimes = (random: Random, flow: SampleFlow, count: number, now: number): number[] => {
  const last = endOfUse(random, flow, now)
  const first = Math.min(flow.created + random.int(20, 4000) * minute, last - (last - flow.created) / 2)
  const isOver = flow.status !== 'paused' && random.chance(0.2)
  const until = isOver ? first + (last - first) * random.next() : last
  const rounds = Math.max(1, Math.min(Math.ceil((until - first) / day), Math.ceil(count / random.int(6, 40))))
  const starts = Array.from({ length: rounds }, (_, round) =>
    round === 0 ? until : inDaytime(until - (until - first) * random.next(), first),
  )
  const times = Array.from({ length: count }, (_, at) => {
    const start = starts[at % rounds]!
    const spread = random.next() * Math.min(40 * minute, (until - flow.created) / 4)
    // Of a round that is under way, the last third is still to come.
    if (start === now) return Math.floor(now - spread * (random.chance(0.67) ? 0.6 : -0.4))
    return Math.floor(start === until ? until - spread : Math.min(start + spread, until))
  })
  return times.toSorted((a, b) => a - b)
}

/** A round is under way in one published flow out of twenty; the last one of the others was an hour to nine days ago. */
const endOfUse = (random: Random, flow: SampleFlow, now: number): number => {
  if (flow.status === 'paused') return flow.updated
  if (random.chance(0.05)) return now
  const gap = hour + random.next() ** 3 * 9 * day
  return Math.max(inDaytime(now - gap, flow.created), flow.created + (now - flow.created) / 2)
}

/** Nobody is called between 20:00 and 06:30. */
const inDaytime = (time: number, earliest: number): number => {
  const local = (time + hour) % day
  if (local > 6.5 * hour && local < 20 * hour) return time
  return Math.max(earliest, time - local + between8And18(time) - (local < 6.5 * hour ? day : 0))
}

const between8And18 = (time: number): number => 8 * hour + ((Math.floor(time) * 7919) % (10 * hour))

const call = (random: Random, flow: SampleFlow, direction: Direction, planned: number, now: number): Course => {
  const status = callStatus(random, direction)
  const start = planned + (direction === 'incoming' ? 0 : random.int(1, 45) * 1000)
  const seconds = callSeconds(random, status)
  const end = start + seconds * 1000 + random.int(0, 999)
  if (start > now) return waiting('queued', planned, now)
  if (end > now) {
    const status = now - start < 12_000 ? 'ringing' : 'playing'
    const flow_step = status === 'playing' ? stepText(flow, 1) : null
    return { status, start, end: null, created: Math.min(planned, start), updated: now, flow_step, data: null }
  }
  const wasHeard = status === 'completed' || status === 'answered'
  const step = random.int(1, status === 'completed' ? 4 : 2)
  return {
    status,
    start,
    end,
    created: planned,
    updated: Math.min(now, end + random.int(80, 2400)),
    flow_step: wasHeard ? stepText(flow, step) : null,
    data: wasHeard ? callData(random, flow, step) : status === 'failed' ? failure(random) : null,
  }
}

const callStatus = (random: Random, direction: Direction): ExecutionStatus => {
  const roll = random.next()
  if (direction === 'incoming') return roll < 0.86 ? 'completed' : roll < 0.95 ? 'answered' : 'cancelled'
  if (roll < 0.6) return 'completed'
  if (roll < 0.79) return 'no-answer'
  if (roll < 0.87) return 'busy'
  if (roll < 0.93) return 'answered'
  return roll < 0.98 ? 'failed' : 'cancelled'
}

const callSeconds = (random: Random, status: ExecutionStatus): number => {
  if (status === 'completed') return Math.round(25 + 210 * random.next() * random.next() + 40 * random.next())
  if (status === 'answered') return random.int(4, 30)
  if (status === 'no-answer') return random.int(25, 45)
  if (status === 'cancelled') return random.int(5, 20)
  return random.int(0, 4)
}

/** Where the caller was in the menu when the call ended. */
const stepText = (flow: SampleFlow, position: number): string => {
  const { words, language } = flow.naming
  const labels = language === 'fr' ? ['Accueil', ...words.keypad] : ['Welcome', ...words.keypad]
  const types = ['play', 'play', 'record', 'transfer']
  return JSON.stringify({ label: labels[position - 1], position: String(position), type: types[position - 1] })
}

const callData = (random: Random, flow: SampleFlow, step: number): string | null => {
  const roll = random.next()
  if (step === 1 || roll < 0.25) return null
  const key = String(step - 1)
  if (flow.naming.language === 'en') {
    return JSON.stringify(
      step === 3 ? { key, recording: `${random.int(1e6, 9e6)}.mp3`, seconds: random.int(3, 58) } : { key },
    )
  }
  return JSON.stringify(
    step === 3
      ? { touche: key, enregistrement: `${random.int(1e6, 9e6)}.mp3`, secondes: random.int(3, 58) }
      : { touche: key },
  )
}

const failure = (random: Random): string =>
  JSON.stringify({
    cause: random.pick(['UNALLOCATED_NUMBER', 'NO_ROUTE', 'NETWORK_OUT_OF_ORDER', 'SUBSCRIBER_ABSENT']),
  })

const message = (random: Random, flow: SampleFlow, direction: Direction, planned: number, now: number): Course => {
  if (direction === 'incoming') {
    const end = Math.min(now, planned + random.int(0, 3) * 1000)
    const text = random.pick(flow.naming.language === 'fr' ? repliesInFrench : repliesInEnglish)
    const data = JSON.stringify(flow.naming.language === 'fr' ? { texte: text } : { text })
    return {
      status: 'received',
      start: Math.min(planned, end),
      end,
      created: Math.min(planned, end),
      updated: end,
      flow_step: null,
      data,
    }
  }
  const start = planned + random.int(1, 60) * 1000
  if (start > now) return waiting('scheduled', planned, now)
  const roll = random.next()
  const status = roll < 0.8 ? 'delivered' : roll < 0.88 ? 'sent' : roll < 0.95 ? 'undelivered' : 'failed'
  const seconds = status === 'undelivered' ? random.int(600, 3600) : random.int(1, 25)
  const end = start + seconds * 1000 + random.int(0, 999)
  const isOnItsWay = status === 'sent' || end > now
  const flow_step = JSON.stringify({
    label: flow.naming.language === 'fr' ? 'Envoi' : 'Sending',
    position: '1',
    type: 'message',
  })
  return {
    status: isOnItsWay ? 'sent' : status,
    start,
    end: isOnItsWay ? null : end,
    created: Math.min(planned, start),
    updated: isOnItsWay ? start : end,
    flow_step,
    data: status === 'failed' && !isOnItsWay ? failure(random) : null,
  }
}

const waiting = (status: 'queued' | 'scheduled', planned: number, now: number): Course => {
  // It was put in line as long ago as its turn is ahead.
  const created = now - Math.abs(planned - now)
  return { status, start: null, end: null, created, updated: created, flow_step: null, data: null }
}

const repliesInFrench =
  "OUI|NON|1|2|Oui merci|Je viendrai|Je suis au champ|Rappelez-moi ce soir|C'est compris|La pompe est encore en panne|Quel jour ?|Merci beaucoup|STOP|Je n'ai rien reçu".split(
    '|',
  )
const repliesInEnglish =
  'YES|NO|1|2|Thank you|I will come|I am at the farm|Call me tonight|Which day?|The pump is broken again|STOP'.split(
    '|',
  )
