"""The few pages a browser sees when a link does not lead to its file."""

from __future__ import annotations

FRAME = """<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body{{font-family:"Noto Sans Thai",Sarabun,Tahoma,sans-serif;margin:0;background:#f3f4f6;color:#1f2937;line-height:1.7}}
main{{max-width:32rem;margin:12vh auto;padding:2rem;background:#fff;border-radius:12px;box-shadow:0 1px 4px #0002}}
h1{{font-size:1.3rem;margin:0 0 .8rem;color:#1e3a5f}}
</style></head><body><main><h1>{title}</h1><p>{body}</p></main></body></html>"""


def bad_link(expired: bool) -> str:
    if expired:
        return FRAME.format(
            title="ลิงก์นี้หมดอายุแล้ว",
            body="กรุณากลับไปที่แชต LINE ของระบบ แล้วขอไฟล์ใหม่ เช่น พิมพ์ “ขอแบบฟอร์ม” หรือ “ส่งออก Excel”",
        )
    return FRAME.format(
        title="ลิงก์นี้ใช้ไม่ได้",
        body="ลิงก์ไม่ครบหรือถูกแก้ไข กรุณากลับไปที่แชต LINE ของระบบ แล้วกดปุ่มเปิดไฟล์อีกครั้ง หรือขอไฟล์ใหม่",
    )


def no_such_file() -> str:
    return FRAME.format(
        title="ไม่พบไฟล์นี้",
        body="ข้อมูลที่ใช้ทำไฟล์นี้ไม่มีแล้ว กรุณากลับไปที่แชต LINE ของระบบ แล้วขอไฟล์ใหม่",
    )


def no_longer_allowed() -> str:
    return FRAME.format(
        title="ลิงก์นี้ใช้ไม่ได้แล้ว",
        body="สิทธิ์ของผู้ที่ขอไฟล์นี้สิ้นสุดแล้ว หากท่านเป็นเจ้าหน้าที่ กรุณาขอไฟล์ใหม่ในแชต LINE ของระบบ",
    )
