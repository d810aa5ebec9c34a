"""A bot that knows nothing and answers with every kind of message: for looking at the page."""

import json
from typing import Any

import urllib3

Json = dict[str, Any]
LINK = "https://agency.example/plan/2566/very-long-address/with-many-parts/and-a-file-name-that-goes-on.pdf"


def text(content: str, *quick: str) -> Json:
    items = [{"type": "action", "action": {"type": "message", "label": label, "text": label}} for label in quick]
    return {"type": "text", "text": content, **({"quickReply": {"items": items}} if items else {})}


def line_of(label: str, value: str, colour: str = "#111111") -> Json:
    return {
        "type": "box",
        "layout": "baseline",
        "spacing": "md",
        "contents": [
            {"type": "text", "text": label, "color": "#667085", "size": "sm", "flex": 2},
            {"type": "text", "text": value, "color": colour, "size": "sm", "flex": 5, "wrap": True},
        ],
    }


def bar(share: int, colour: str) -> Json:
    filled = {"type": "box", "layout": "vertical", "contents": [], "width": f"{share}%", "height": "8px"}
    return {
        "type": "box",
        "layout": "vertical",
        "contents": [{**filled, "backgroundColor": colour, "cornerRadius": "4px"}],
        "backgroundColor": "#E4E7EC",
        "height": "8px",
        "cornerRadius": "4px",
        "margin": "sm",
    }


def card(title: str, size: str = "mega") -> Json:
    header = {"type": "text", "text": title, "weight": "bold", "size": "lg", "color": "#FFFFFF", "wrap": True}
    small = {"type": "text", "text": "รอบที่ 1 · ถึง 31 ม.ค. 2566", "size": "xs", "color": "#D7F5E3"}
    accept = {"type": "postback", "label": "ยืนยันการส่ง", "data": "confirm:7", "displayText": "ยืนยันการส่ง"}
    return {
        "type": "bubble",
        "size": size,
        "header": {
            "type": "box",
            "layout": "vertical",
            "backgroundColor": "#067A37",
            "contents": [header, small],
        },
        "body": {
            "type": "box",
            "layout": "vertical",
            "spacing": "md",
            "contents": [
                line_of("ข้อ", "O7 ข่าวประชาสัมพันธ์ที่แสดงข้อมูลการดำเนินงานของหน่วยงาน"),
                line_of("ลิงก์", LINK, "#0B57C2"),
                {"type": "separator", "margin": "lg"},
                {"type": "text", "text": "ส่งแล้ว 9 จาก 14 ข้อ", "size": "sm", "margin": "lg"},
                bar(64, "#06C755"),
                {
                    "type": "text",
                    "wrap": True,
                    "size": "sm",
                    "contents": [
                        {"type": "span", "text": "ยังขาด "},
                        {"type": "span", "text": "O3 O11", "weight": "bold", "color": "#B42318"},
                        {"type": "span", "text": " เรื่องผู้ที่ทำหน้าที่ดูแลน้ำประปาและที่ทิ้งขยะ"},
                    ],
                },
            ],
        },
        "footer": {
            "type": "box",
            "layout": "vertical",
            "spacing": "sm",
            "contents": [
                {"type": "button", "style": "primary", "height": "sm", "action": accept},
                {
                    "type": "box",
                    "layout": "horizontal",
                    "spacing": "sm",
                    "contents": [
                        button("แก้ไข", {"type": "message", "text": "แก้ไข"}),
                        button("คัดลอก", {"type": "clipboard", "clipboardText": "ข้อความที่คัดลอก"}),
                    ],
                },
                button("เปิดเว็บไซต์", {"type": "uri", "uri": "https://agency.example"}, "link"),
            ],
        },
    }


def button(label: str, action: Json, style: str = "secondary") -> Json:
    return {"type": "button", "style": style, "height": "sm", "action": {"label": label, **action}}


def flex(contents: Json) -> Json:
    return {"type": "flex", "altText": "การ์ดสรุป", "contents": contents}


def long_list() -> Json:
    rows: list[Json] = [
        {
            "type": "box",
            "layout": "horizontal",
            "contents": [
                {"type": "text", "text": f"อบต.บ้านที่ {number}", "size": "sm", "flex": 4},
                {"type": "text", "text": f"{number % 15}/14", "size": "sm", "align": "end", "flex": 1},
            ],
        }
        for number in range(1, 60)
    ]
    body = {"type": "box", "layout": "vertical", "spacing": "sm", "contents": rows}
    return flex({"type": "bubble", "size": "giga", "body": body})


CONFIRM = {
    "type": "template",
    "altText": "แน่ใจหรือไม่",
    "template": {
        "type": "confirm",
        "text": "ส่งแทนของเดิมหรือไม่",
        "actions": [
            {"type": "postback", "label": "ส่งแทน", "data": "yes"},
            {"type": "message", "label": "ไม่", "text": "ไม่"},
        ],
    },
}
WHEN = {"type": "datetimepicker", "label": "เลือกวัน", "data": "when", "mode": "date", "initial": "2023-01-31"}
ANSWERS: dict[str, list[Json]] = {
    "การ์ด": [flex(card("เทศบาลตำบลทาสบเส้า"))],
    "หลายใบ": [flex({"type": "carousel", "contents": [card(f"หน่วยงานที่ {n}", "kilo") for n in range(1, 5)]})],
    "รายชื่อ": [long_list()],
    "เลือก": [text("กรุณาเลือกรอบ", *[f"รอบที่ {n}" for n in range(1, 10)])],
    "ยืนยัน": [CONFIRM],
    "วัน": [flex({"type": "bubble", "body": {"type": "box", "layout": "vertical", "contents": [button("วัน", WHEN)]}})],
    "ลิงก์": [text(f"ดูได้ที่ {LINK} หรือ https://lamphun.example/น้ำ")],
    "ผิด": [text("")],
    "ยาว": [text("ที่นี่มีน้ำ ป่า และผู้คน " * 120)],
    "สั้น": [text("ๆ")],
}


class DemoBot:
    """Answers at once, inside the webhook; needs the platform's address and token."""

    def __init__(self) -> None:
        self.api = ""
        self.events: list[Json] = []

    def __call__(self, body: bytes, _signature: str) -> int:
        for event in json.loads(body)["events"]:
            self.events.append(event)
            if "replyToken" in event:
                self.answer(event)
        return 200

    def answer(self, event: Json) -> None:
        headers = {"Authorization": "Bearer access", "Content-Type": "application/json"}
        request = {"replyToken": event["replyToken"], "messages": said_to(event)}
        urllib3.request("POST", f"{self.api}/v2/bot/message/reply", headers=headers, body=json.dumps(request))


def said_to(event: Json) -> list[Json]:
    if event["type"] == "postback":
        return [text(f"กดแล้ว {event['postback']['data']} {event['postback'].get('params', '')}")]
    message = event.get("message", {"type": event["type"]})
    if message["type"] != "text":
        return [text(f"ได้รับ {message['type']} {message.get('fileName', '')}")]
    return ANSWERS.get(message["text"], [text(f"ได้ยินว่า {message['text']}", "การ์ด", "หลายใบ", "รายชื่อ")])
